package cn.qudao.knowledge.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.attachment.AttachmentOwner;
import cn.qudao.attachment.AttachmentPurpose;
import cn.qudao.attachment.AttachmentRow;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Pictures and files of articles are read by who reads the article; those of its next version by who keeps it. */
@Component
class ArticleFiles implements AttachmentOwner {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST = 50;
    static final AttachmentPurpose PURPOSE =
            new AttachmentPurpose("knowledge.article", EnumSet.allOf(AttachmentKind.class), LARGEST, MOST);

    private final ArticleRepository articles;
    private final SpaceSight sight;

    ArticleFiles(ArticleRepository articles, SpaceSight sight) {
        this.articles = articles;
        this.sight = sight;
    }

    @Override
    public String kind() {
        return PURPOSE.owner();
    }

    @Override
    public boolean shows(AttachmentRow file) {
        return articles.findById(file.owner())
                .filter(article -> sight.keeps(article.space())
                        || article.holds(file.uploadedAt()) && sight.reads(article.space()))
                .isPresent();
    }
}
