package cn.qudao.forum.ui;

import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.PostState;
import cn.qudao.kernel.Clocks;
import cn.qudao.markdown.DifferenceText;
import cn.qudao.markdown.MarkdownText;
import cn.qudao.uikit.MenuButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post as it is read: who wrote it when, what stands about it, its text, and what can be done with it. */
@Tag(Tag.ARTICLE)
class PostCard extends HtmlContainer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Clocks.BUSINESS_ZONE);

    private final Div verbs = new Div();
    private final Map<String, Runnable> rare = new LinkedHashMap<>();
    private final MenuButton more = new MenuButton(
            getTranslation("forum.more"), menu -> rare.forEach((key, action) -> menu.add(getTranslation(key), action)));

    PostCard(PostRow post) {
        addClassName("forum-post");
        setId("post-" + post.number());
        Div head = new Div();
        head.addClassName("forum-head");
        head.add(new Span(post.author() == null ? getTranslation("forum.system") : post.author()));
        head.add(soft(time(post.writtenAt())));
        if (post.number() > 0) {
            Anchor number =
                    new Anchor(ForumPaths.post(post.topic(), post.number()).toString(), "#" + post.number());
            number.addClassName("qd-soft");
            head.add(number);
        }
        if (post.solution()) {
            head.add(mark("forum.solution"));
        }
        if (post.state() != PostState.PUBLISHED) {
            head.add(mark("forum.state." + post.state()));
        }
        if (post.pending()) {
            head.add(mark("forum.mark.pending"));
        }
        MarkdownText text = new MarkdownText();
        text.show(post.html());
        verbs.addClassName("qd-page-actions");
        verbs.setVisible(false);
        if (post.number() > 0) {
            more.setAriaLabel(getTranslation("forum.more.aria", post.number()));
        }
        more.setVisible(false);
        verbs.add(more);
        add(head);
        said("forum.said.reason", post.reason());
        said("forum.said.words", post.words());
        post.flagged().forEach(flag -> said("forum.said.flag", flag));
        add(text);
        if (!post.changes().isEmpty()) {
            add(new Paragraph(getTranslation("forum.said.changes")), new DifferenceText(post.changes()));
        }
        add(verbs);
    }

    /** Below its text: what its readers are asked, and what they think of it. */
    PostCard below(Component more) {
        addComponentAtIndex(getComponentCount() - 1, more);
        return this;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    private void said(String key, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            Paragraph said = new Paragraph(getTranslation(key, words));
            said.addClassName("forum-said");
            add(said);
        }
    }

    private static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("qd-soft");
        return soft;
    }

    private Component mark(String key) {
        HtmlComponent mark = new Span(getTranslation(key));
        mark.addClassName("forum-mark");
        return mark;
    }

    PostCard verb(String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        verbs.addComponentAtIndex(verbs.getComponentCount() - 1, button);
        verbs.setVisible(true);
        return this;
    }

    /** What is seldom done with a post stands in a menu behind the others. */
    PostCard rareVerb(String key, Runnable action) {
        rare.put(key, action);
        more.setVisible(true);
        verbs.setVisible(true);
        return this;
    }
}
