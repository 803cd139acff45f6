package cn.qudao.knowledge.domain;

import cn.qudao.attachment.Attachments;
import cn.qudao.attachment.CheckedFile;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.markdown.WordDocument;
import cn.qudao.markdown.WordDocument.Left;
import cn.qudao.markdown.WordDocument.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a document of Word becomes.
 *
 * @param files its pictures, by their marks in the text
 * @param left what there was besides
 */
record WordArticle(String title, String text, Map<String, CheckedFile> files, Map<Left, Integer> left) {

    static WordArticle read(Attachments files, String name, Path file) {
        // Measured and scanned as an upload; nobody attaches it, so the night takes it away.
        files.check(ArticleFiles.PURPOSE, name, file);
        try {
            WordDocument document = WordDocument.read(file);
            if (document.pictures().size() > ArticleFiles.PURPOSE.most()) {
                throw new RuleViolation("attachment.many", ArticleFiles.PURPOSE.most());
            }
            String text = document.text();
            Map<String, CheckedFile> pictures = new LinkedHashMap<>();
            Map<Left, Integer> left = new EnumMap<>(Left.class);
            left.putAll(document.left());
            for (Picture picture : document.pictures()) {
                try {
                    pictures.put(picture.mark(), checked(files, file, picture));
                } catch (RuleViolation otherwise) {
                    text = without(text, picture, otherwise);
                    left.merge(Left.PICTURE, 1, Integer::sum);
                }
            }
            return new WordArticle(document.title(), text, pictures, left);
        } catch (IOException broken) {
            throw new RuleViolation("attachment.broken", name);
        }
    }

    private static CheckedFile checked(Attachments files, Path file, Picture picture) throws IOException {
        Path copy = Files.createTempFile("qudao-packet", "");
        try {
            WordDocument.copy(file, picture, copy);
            String name = picture.part().substring(picture.part().lastIndexOf('/') + 1);
            return files.check(ArticleFiles.PURPOSE, name, copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** Word keeps pictures of kinds that no browser shows; what a scanner finds is another matter. */
    private static String without(String text, Picture picture, RuleViolation why) {
        if (why.key().startsWith("attachment.scan.")) {
            throw why;
        }
        return text.replaceAll("!\\[[^\\]]*\\]\\(" + Pattern.quote(picture.mark()) + "\\)", "");
    }
}
