package cn.qudao.access.ui;

import cn.qudao.access.AccessPermissions;
import cn.qudao.access.domain.AuditRow;
import cn.qudao.access.domain.AuditSearch;
import cn.qudao.access.domain.AuditSearch.AuditFilter;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.Requires;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.FilterBar;
import cn.qudao.uikit.ListGrid;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did, saw, exported or was refused what, in the post's part. */
@Route("audit")
@Menu(title = "menu.audit", icon = "vaadin:eye", order = 86)
@Requires(AccessPermissions.AUDIT)
class AuditView extends Page implements BeforeEnterObserver {

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField person = new TextField();
    private final Select<AuditAction> action = new Select<>();
    private final TextField subject = new TextField();
    private final MoreButton<AuditRow> more;
    private Address address = Address.of("audit");

    AuditView(AuditSearch search) {
        super("menu.audit");
        from.setLabel(getTranslation("access.audit.from"));
        to.setLabel(getTranslation("access.audit.to"));
        person.setLabel(getTranslation("access.audit.person"));
        subject.setLabel(getTranslation("access.audit.subject"));
        action.setLabel(getTranslation("access.audit.what"));
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption(getTranslation("access.all"));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(
                item -> item == null ? getTranslation("access.all") : getTranslation("access.audit.action." + item));
        from.addValueChangeListener(e -> go(e.isFromClient(), "from", e.getValue()));
        to.addValueChangeListener(e -> go(e.isFromClient(), "to", e.getValue()));
        person.addValueChangeListener(e -> go(e.isFromClient(), "person", e.getValue()));
        action.addValueChangeListener(e -> go(e.isFromClient(), "action", e.getValue()));
        subject.addValueChangeListener(e -> go(e.isFromClient(), "subject", e.getValue()));
        ListGrid<AuditRow> list = new ListGrid<>();
        list.text(getTranslation("access.audit.time"), row -> Words.time(row.time()));
        list.text(getTranslation("access.audit.person"), row -> AuditDialog.person(this, row));
        list.text(getTranslation("access.audit.what"), row -> getTranslation("access.audit.action." + row.action()));
        list.text(getTranslation("access.audit.subject"), row -> AuditDialog.subject(this, row));
        list.text(getTranslation("access.audit.address"), AuditRow::address);
        list.addItemClickListener(e -> new AuditDialog(e.getItem()).open());
        list.setEmptyStateText(getTranslation("access.audit.none"));
        more = new MoreButton<>(
                list, last -> search.search(filter(last == null ? null : last.sequence()), MoreButton.PAGE));
        add(new FilterBar(from, to, person, action, subject), list, more);
    }

    private void go(boolean fromPerson, String name, @Nullable Object value) {
        if (fromPerson) {
            address.with(name, value).go(UI.getCurrent());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = Address.of(event.getLocation());
        from.setValue(day("from").orElse(null));
        to.setValue(day("to").orElse(null));
        person.setValue(address.get("person").orElse(""));
        subject.setValue(address.get("subject").orElse(""));
        action.setValue(address.get("action")
                .flatMap(name -> Arrays.stream(AuditAction.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null));
        more.restart();
    }

    /** Somebody may have typed the address; what is no day is none. */
    private Optional<LocalDate> day(String name) {
        try {
            return address.get(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private AuditFilter filter(@Nullable Long before) {
        return new AuditFilter(
                before, from.getValue(), to.getValue(), person.getValue(), action.getValue(), subject.getValue());
    }
}
