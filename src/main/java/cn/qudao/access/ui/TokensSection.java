package cn.qudao.access.ui;

import cn.qudao.access.domain.TokenRow;
import cn.qudao.access.domain.Tokens;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** By which programs act for the person. */
class TokensSection extends ProfileSection {

    private static final int USUAL_DAYS = 90;

    private final transient Tokens tokens;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();

    TokensSection(Tokens tokens, Clock clock) {
        super("access.tokens.title");
        this.tokens = tokens;
        this.clock = clock;
        list.addClassName("access-rows");
        add(
                new Paragraph(getTranslation("access.tokens.what")),
                list,
                new Button(getTranslation("access.tokens.create"), e -> create()));
        show();
    }

    private void show() {
        list.removeAll();
        tokens.own().stream().filter(TokenRow::usable).forEach(token -> list.add(item(token)));
    }

    private ListItem item(TokenRow token) {
        Span when = new Span(getTranslation(
                token.lastUsedAt() == null ? "access.tokens.never-used" : "access.tokens.used",
                token.expiresOn().toString(),
                Words.time(token.lastUsedAt())));
        when.addClassName("access-soft");
        return new ListItem(
                new Div(new Span(token.name()), when), new Button(getTranslation("access.tokens.revoke"), e -> {
                    tokens.revoke(token.id());
                    show();
                }));
    }

    private void create() {
        TextField name = new TextField(getTranslation("access.tokens.name"));
        DatePicker expiry = new DatePicker(getTranslation("access.tokens.expires-on"));
        expiry.setValue(LocalDate.now(clock).plusDays(USUAL_DAYS));
        expiry.setRequired(true);
        FormDialog dialog = new FormDialog(
                getTranslation("access.tokens.create"),
                () -> reveal(
                        tokens.create(name.getValue(), Objects.requireNonNullElse(expiry.getValue(), LocalDate.MIN))));
        dialog.field("name", name);
        dialog.field("expiresOn", expiry);
        dialog.open();
    }

    private void reveal(String token) {
        Dialog dialog = new Dialog(getTranslation("access.tokens.created"));
        Div secret = new Div(token);
        secret.addClassName("access-secret");
        dialog.add(new Paragraph(getTranslation("access.tokens.once")), secret);
        dialog.getFooter().add(new Button(getTranslation("access.second-factor.kept"), e -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
        show();
    }
}
