package cn.qudao.markdown;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * What a document of Word says, in Markdown.
 *
 * @param title what stands at its top as a title or heading; empty for none
 * @param text without it; pictures are mentioned by marks
 * @param pictures by their marks the parts that they are
 * @param left how much there was that has no counterpart in Markdown
 */
public record WordDocument(String title, String text, Set<Picture> pictures, Map<Left, Integer> left) {

    /** What cannot come along. */
    public enum Left {
        PICTURE,
        DRAWING,
        FORMULA,
        FOOTNOTE,
        TABLE
    }

    /**
     * @param mark stands in the text where its address belongs, and nowhere else
     * @param part its path in the packet
     */
    public record Picture(String mark, String part) {}

    /**
     * @param file which was looked at before: it is measured, and nothing in it runs
     * @throws IOException where it is broken
     */
    public static WordDocument read(Path file) throws IOException {
        try (ZipFile packet = new ZipFile(file.toFile())) {
            WordParts parts = new WordParts(packet);
            return new WordText(parts, WordStyles.read(parts)).read();
        } catch (RuleViolation violation) {
            throw violation;
        } catch (XMLStreamException | RuntimeException broken) {
            // What is no proper document breaks any rule.
            throw new IOException(broken);
        }
    }

    /** @param to what is there gives way */
    public static void copy(Path file, Picture picture, Path to) throws IOException {
        try (ZipFile packet = new ZipFile(file.toFile());
                InputStream in = packet.getInputStream(packet.getEntry(picture.part()))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
