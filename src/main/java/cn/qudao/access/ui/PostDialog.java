package cn.qudao.access.ui;

import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.AccountForms.AccountRow;
import cn.qudao.access.domain.AccountForms.PostForm;
import cn.qudao.access.domain.AccountForms.PostRow;
import cn.qudao.access.domain.RoleRow;
import cn.qudao.access.domain.Roles;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.org.UnitId;
import cn.qudao.org.UnitPicker;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.uikit.DayPicker;
import cn.qudao.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A post to be given, or the days and the excluded units of one. */
final class PostDialog {

    private final AccountAdministration administration;
    private final AccountRow account;
    private final @Nullable PostRow post;
    private final LongConsumer then;
    private final FormDialog dialog;
    private final Select<RoleRow> role = new Select<>();
    private final UnitPicker unit;
    private final DayPicker since;
    private final DayPicker until;
    private final ExcludedUnits excluded;

    PostDialog(
            AccountAdministration administration,
            Units units,
            Roles roles,
            Clock clock,
            AccountRow account,
            @Nullable PostRow post,
            LongConsumer then) {
        this.administration = administration;
        this.account = account;
        this.post = post;
        this.then = then;
        dialog = new FormDialog(text(post == null ? "access.post.give" : "access.post.edit"), this::save);
        role.setLabel(text("access.role"));
        role.setItems(roles.givable());
        role.setItemLabelGenerator(item -> Words.role(dialog, item.code(), item.name()));
        dialog.field("role", role);
        unit = dialog.field("unit", new UnitPicker(units, text("access.account.unit")));
        since = dialog.field("since", new DayPicker(text("access.post.since")));
        until = dialog.field("until", new DayPicker(text("access.post.until")));
        until.setHelperText(text("access.post.until-help"));
        excluded = dialog.field("excluded", new ExcludedUnits(units));
        fill(units, roles, clock);
    }

    private void fill(Units units, Roles roles, Clock clock) {
        if (post == null) {
            unit.setValue(account.unit());
            since.setValue(LocalDate.now(clock));
            return;
        }
        role.setItems(roles.all());
        role.setValue(roles.all().stream()
                .filter(item -> item.code().equals(post.roleCode()))
                .findFirst()
                .orElse(null));
        role.setReadOnly(true);
        unit.setValue(post.unit());
        unit.setReadOnly(true);
        since.setValue(post.since());
        until.setValue(post.until());
        excluded.setReadOnly(post.delegated());
        excluded.setValue(post.excludedUnits().stream()
                .flatMap(id -> units.find(new UnitId(id)).stream())
                .toList());
        Button end = new Button(text("access.post.end"), e -> {
            administration.endPost(post.id());
            dialog.close();
            then.accept(account.id());
        });
        dialog.note(end);
    }

    void open() {
        dialog.open();
    }

    private void save() {
        PostForm form = new PostForm(
                role.getValue() == null ? "" : role.getValue().code(),
                required(unit.getValue()),
                since.getOptionalValue().orElseThrow(() -> RuleViolation.at("since", "access.post.since-missing")),
                until.getValue(),
                Objects.requireNonNullElse(excluded.getValue(), List.<UnitRow>of()).stream()
                        .map(UnitRow::id)
                        .toList());
        if (post == null) {
            administration.givePost(account.id(), form);
        } else {
            administration.editPost(post.id(), form);
        }
        then.accept(account.id());
    }

    private static UnitRow required(@Nullable UnitRow unit) {
        if (unit == null) {
            throw RuleViolation.at("unit", "access.unit-missing");
        }
        return unit;
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
