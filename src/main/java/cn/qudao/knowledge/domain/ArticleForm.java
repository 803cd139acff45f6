package cn.qudao.knowledge.domain;

import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about an article beside what it says.
 *
 * @param space where it belongs for good
 * @param folder within the space; empty for none
 * @param tags words to find it by
 * @param reviewOn when it is to be looked at again; null for never
 */
public record ArticleForm(
        @Nullable Long space,
        String folder,
        String title,
        List<String> tags,
        @Nullable LocalDate reviewOn) {

    static final int TITLE_LENGTH = 120;
    private static final int FOLDER_LENGTH = 60;

    public ArticleForm {
        if (space == null) {
            throw RuleViolation.at("space", "knowledge.article.space.missing");
        }
        title = Texts.require("title", title, TITLE_LENGTH);
        tags = Tags.of(tags);
        folder = Texts.atMost("folder", folder, FOLDER_LENGTH);
    }
}
