package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Whether a file is what its name says, and nothing that runs. */
final class Inspection {

    static final int NAME_LENGTH = 120;
    private static final int HEAD = 1024;
    private static final int TAIL = 2048;
    private static final byte[] PACKET = {'P', 'K', 3, 4};
    private static final Map<AttachmentKind, byte[]> BEGINNINGS = Map.of(
            AttachmentKind.JPEG,
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            AttachmentKind.PNG,
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            AttachmentKind.GIF,
            new byte[] {'G', 'I', 'F', '8'},
            AttachmentKind.PDF,
            new byte[] {'%', 'P', 'D', 'F', '-'},
            AttachmentKind.WORD,
            PACKET,
            AttachmentKind.EXCEL,
            PACKET,
            AttachmentKind.SLIDES,
            PACKET);

    private Inspection() {}

    /** Without folders, and without signs that hide how it ends. */
    static String cleanName(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\"<>|:*?]", "")
                .strip();
        return name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name;
    }

    static AttachmentKind inspect(AttachmentPurpose purpose, String name, Path file) {
        AttachmentKind kind = AttachmentKind.named(name)
                .filter(purpose.kinds()::contains)
                .orElseThrow(() -> new RuleViolation("attachment.kind", name, purpose.endings()));
        try {
            if (Files.size(file) == 0) {
                throw new RuleViolation("attachment.empty", name);
            }
            if (Files.size(file) > purpose.largest()) {
                throw new RuleViolation("attachment.large", purpose.largestInMebibytes());
            }
            if (!beginsRight(kind, file)) {
                throw new RuleViolation("attachment.differs", name);
            }
            requireWhole(kind, name, file);
            return kind;
        } catch (IOException e) {
            throw new RuleViolation("attachment.broken", name);
        }
    }

    private static boolean beginsRight(AttachmentKind kind, Path file) throws IOException {
        byte[] beginning = BEGINNINGS.get(kind);
        if (beginning == null) {
            return isPlainText(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(beginning.length), beginning);
        }
    }

    /** Text in UTF-8 that no browser would take for a page. */
    private static boolean isPlainText(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
            return text.indexOf('\0') < 0
                    && !head.startsWith("%pdf-")
                    && !head.matches("(?s).*<\\s*(!doctype|html|svg|script|\\?xml|body|iframe).*");
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static void requireWhole(AttachmentKind kind, String name, Path file) throws IOException {
        switch (kind) {
            case PDF -> {
                if (!tail(file).contains("%%EOF")) {
                    throw new RuleViolation("attachment.broken", name);
                }
            }
            case WORD, EXCEL, SLIDES -> OfficeFile.require(file, name, kind);
            default -> {}
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - TAIL));
            byte[] last = new byte[(int) Math.min(TAIL, content.length())];
            content.readFully(last);
            return new String(last, StandardCharsets.ISO_8859_1);
        }
    }
}
