package cn.qudao.knowledge.ui;

import cn.qudao.knowledge.domain.ArticleRow;
import cn.qudao.knowledge.domain.Library.Read;
import cn.qudao.knowledge.domain.ReadersVoice;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Objects;

/** Below an article that must be read: until when, and the reader's word that it is. */
class MustReadBar extends Div {

    MustReadBar(Read read, ReadersVoice voice, Runnable changed) {
        ArticleRow article = read.article();
        addClassName("knowledge-must");
        setVisible(article.mustBy() != null);
        Instant confirmed = read.confirmedAt();
        if (confirmed != null) {
            add(new Paragraph(getTranslation("knowledge.must.confirmed", KnowledgeWords.time(confirmed))));
            return;
        }
        Button confirm = new Button(getTranslation("knowledge.must.confirm"), event -> {
            if (new FieldErrors().attempt(() -> voice.confirm(article.id(), Objects.requireNonNull(article.live())))) {
                Notices.done(getTranslation("knowledge.done.confirmed"));
            }
            changed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        add(new Paragraph(getTranslation("knowledge.must.said", article.mustBy())), confirm);
    }
}
