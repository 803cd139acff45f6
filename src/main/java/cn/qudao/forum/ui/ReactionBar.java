package cn.qudao.forum.ui;

import cn.qudao.forum.domain.PostRow;
import cn.qudao.forum.domain.ReactionKind;
import cn.qudao.forum.domain.ReactionRow;
import cn.qudao.forum.domain.Reactions;
import cn.qudao.forum.domain.ReactorRow;
import cn.qudao.uikit.FieldErrors;
import cn.qudao.uikit.RecordList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What readers think of a post, and the click by which one thinks so too. */
class ReactionBar extends Div {

    private final transient Reactions reactions;
    private final transient PostRow post;

    ReactionBar(PostRow post, Reactions reactions) {
        this.reactions = reactions;
        this.post = post;
        addClassName("forum-reactions");
        show(post.reactions());
    }

    private void show(List<ReactionRow> rows) {
        removeAll();
        Map<ReactionKind, ReactionRow> shown =
                rows.stream().collect(Collectors.toMap(ReactionRow::kind, Function.identity()));
        for (ReactionKind kind : ReactionKind.values()) {
            ReactionRow row = shown.get(kind);
            if (!post.own()) {
                add(choice(kind, row));
            } else if (row != null) {
                Span count = new Span(icon(kind).create(), new Span(said(kind, row)));
                count.addClassName("qd-soft");
                add(count);
            }
        }
        if (!rows.isEmpty()) {
            Button who = small("forum.reaction.who");
            who.addClickListener(event -> new FieldErrors().attempt(this::who));
            add(who);
        }
    }

    private Button choice(ReactionKind kind, @Nullable ReactionRow row) {
        boolean chosen = row != null && row.own();
        Button button = new Button(
                said(kind, row),
                icon(kind).create(),
                event -> new FieldErrors().attempt(() -> show(reactions.react(post.id(), kind, !chosen))));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addThemeVariants(chosen ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }

    private String said(ReactionKind kind, @Nullable ReactionRow row) {
        String name = getTranslation("forum.reaction." + kind);
        return row == null ? name : name + " " + row.people();
    }

    private static VaadinIcon icon(ReactionKind kind) {
        return switch (kind) {
            case LIKE -> VaadinIcon.THUMBS_UP_O;
            case USEFUL -> VaadinIcon.LIGHTBULB;
            case THANKS -> VaadinIcon.HEART_O;
            case CHEER -> VaadinIcon.TROPHY;
        };
    }

    private Button small(String key) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void who() {
        Map<ReactionKind, List<ReactorRow>> names =
                reactions.of(post.id()).stream().collect(Collectors.groupingBy(ReactorRow::kind));
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("forum.reaction.who"));
        RecordList list = new RecordList();
        Arrays.stream(ReactionKind.values())
                .filter(names::containsKey)
                .forEach(kind -> list.row(
                        getTranslation("forum.reaction." + kind),
                        null,
                        Objects.requireNonNull(names.get(kind)).stream()
                                .map(ReactorRow::name)
                                .collect(Collectors.joining(getTranslation("forum.reaction.and")))));
        dialog.add(list);
        dialog.getFooter().add(new Button(getTranslation("forum.close"), event -> dialog.close()));
        dialog.open();
    }
}
