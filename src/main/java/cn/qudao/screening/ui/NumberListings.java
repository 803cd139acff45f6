package cn.qudao.screening.ui;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberSection;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.screening.ScreeningPermissions;
import cn.qudao.screening.Subject;
import cn.qudao.screening.domain.ListingList;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** On the page of a subscriber: the lists on which the number stands and stood. */
@org.springframework.stereotype.Component
class NumberListings implements SubscriberSection {

    private final ListingEntries entries;
    private final ListingDialogs dialogs;
    private final ListingList listings;
    private final CurrentUser user;

    NumberListings(ListingEntries entries, ListingDialogs dialogs, ListingList listings, CurrentUser user) {
        this.entries = entries;
        this.dialogs = dialogs;
        this.listings = listings;
        this.user = user;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "menu.screening";
    }

    @Override
    public Optional<Component> create(SubscriberNumber number) {
        return user.get().may(ScreeningPermissions.VIEW)
                ? Optional.of(entries.of(
                        new Subject.Number(number),
                        number.masked(),
                        dialogs.allowedForProvince(),
                        () -> listings.of(number)))
                : Optional.empty();
    }
}
