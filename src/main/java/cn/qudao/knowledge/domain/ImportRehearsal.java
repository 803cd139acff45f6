package cn.qudao.knowledge.domain;

import cn.qudao.attachment.CheckedFile;
import cn.qudao.markdown.WordDocument.Left;
import java.util.List;
import java.util.Map;

/**
 * What a packet of Markdown and Word files, or one document of Word, would bring into a space.
 *
 * @param file its name
 * @param unused files that no article mentions: they do not come along
 */
public record ImportRehearsal(
        long space, String file, List<Coming> articles, List<Refusal> refused, List<String> unused) {

    /**
     * An article.
     *
     * @param text in which files are mentioned by marks
     * @param files by their marks
     * @param known whether the space has one of that title already
     * @param left how much of the file does not come along
     */
    public record Coming(
            String path,
            ArticleForm form,
            String text,
            Map<String, CheckedFile> files,
            boolean known,
            Map<Left, Integer> left) {}

    /** Why a file cannot come, as a key of the bundles. */
    public record Refusal(String path, String key, List<Object> arguments) {}

    /** Only then anything is written. */
    public boolean isClean() {
        return refused.isEmpty() && !articles.isEmpty();
    }
}
