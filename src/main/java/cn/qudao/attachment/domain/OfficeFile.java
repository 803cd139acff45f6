package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.PacketMeasure;
import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;

/**
 * A document, sheet or presentation is a packet of parts. They are counted and measured, and none of them is understood: no XML is
 * parsed here.
 */
final class OfficeFile {

    private static final String TYPES = "[Content_Types].xml";
    private static final int LONGEST_TYPES = 1024 * 1024;

    private OfficeFile() {}

    static void require(Path file, String name, AttachmentKind kind) {
        try (ZipFile packet = new ZipFile(file.toFile())) {
            if (packet.getEntry(TYPES) == null || packet.getEntry(mainPart(kind)) == null) {
                throw new RuleViolation("attachment.differs", name);
            }
            PacketMeasure.require(packet, name, Files.size(file));
            requirePassive(packet, name);
        } catch (IOException broken) {
            throw new RuleViolation("attachment.broken", name);
        }
    }

    private static String mainPart(AttachmentKind kind) {
        return switch (kind) {
            case WORD -> "word/document.xml";
            case EXCEL -> "xl/workbook.xml";
            case SLIDES -> "ppt/presentation.xml";
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static void requirePassive(ZipFile packet, String name) throws IOException {
        boolean active = packet.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .anyMatch(part -> part.endsWith("vbaproject.bin")
                        || part.contains("/activex/")
                        || part.contains("/macrosheets/")
                        || part.contains("/embeddings/") && !part.matches(".*\\.(xlsx|docx|pptx)"));
        try (InputStream in = packet.getInputStream(packet.getEntry(TYPES))) {
            String types = new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.ISO_8859_1);
            if (active || types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw new RuleViolation("attachment.macros", name);
            }
        }
    }
}
