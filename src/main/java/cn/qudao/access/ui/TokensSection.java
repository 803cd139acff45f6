package cn.qudao.access.ui;

import cn.qudao.access.domain.TokenRow;
import cn.qudao.access.domain.Tokens;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** By which programs act for the person. */
class TokensSection extends ProfileSection {

    private static final int USUAL_DAYS = 90;

    private final transient Tokens tokens;
    private final transient Clock clock;
    private final ListFrame<TokenRow> list;

    TokensSection(Tokens tokens, Clock clock, ListFrames lists) {
        super("access.tokens.title");
        addClassName("access-wide");
        this.tokens = tokens;
        this.clock = clock;
        list = lists.part("tokens", "access.tokens.title", "access.tokens.none");
        list.text("name", "access.tokens.name", TokenRow::name);
        list.time("created", "access.tokens.created-at", TokenRow::createdAt);
        list.time("expires", "access.tokens.expires-on", TokenRow::expiresOn);
        list.time("last-used", "access.tokens.last-used", TokenRow::lastUsedAt);
        list.verb("revoke", "access.tokens.revoke", token -> list.say("access.tokens.revoke"), token -> {
            tokens.revoke(token.id());
            list.refresh();
        });
        list.all(() -> tokens.own().stream().filter(TokenRow::usable).toList());
        add(
                new Paragraph(getTranslation("access.tokens.what")),
                list,
                new Button(getTranslation("access.tokens.create"), e -> create()));
    }

    @Override
    void show(Address address) {
        list.show(address);
    }

    private void create() {
        TextField name = new TextField(getTranslation("access.tokens.name"));
        DayPicker expiry = new DayPicker(getTranslation("access.tokens.expires-on"));
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
        list.refresh();
    }
}
