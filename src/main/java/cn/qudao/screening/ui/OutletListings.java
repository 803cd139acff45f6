package cn.qudao.screening.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.UnitSection;
import cn.qudao.screening.ScreeningPermissions;
import cn.qudao.screening.Subject;
import cn.qudao.screening.domain.ListingList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import java.util.Optional;

/** On the page of an outlet: the lists on which it stands and stood. */
@org.springframework.stereotype.Component
class OutletListings implements UnitSection {

    private final ListingEntries entries;
    private final ListingDialogs dialogs;
    private final ListingList listings;
    private final CurrentUser user;

    OutletListings(ListingEntries entries, ListingDialogs dialogs, ListingList listings, CurrentUser user) {
        this.entries = entries;
        this.dialogs = dialogs;
        this.listings = listings;
        this.user = user;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "menu.screening";
    }

    /** Read when somebody asks for it: the page of an outlet says enough at once. */
    @Override
    public Optional<Component> create(UnitRow unit) {
        if (unit.level() != Level.OUTLET || !user.get().may(ScreeningPermissions.VIEW)) {
            return Optional.empty();
        }
        Details listed = new Details(UI.getCurrent().getTranslation("screening.of-outlet"));
        listed.addOpenedChangeListener(event -> {
            if (event.isOpened() && listed.getContent().findAny().isEmpty()) {
                listed.add(entries.of(
                        new Subject.Outlet(unit.id()), unit.name(), dialogs.allowed(), () -> listings.of(unit.id())));
            }
        });
        return Optional.of(listed);
    }
}
