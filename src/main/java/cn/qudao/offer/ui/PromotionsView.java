package cn.qudao.offer.ui;

import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Requires;
import cn.qudao.offer.OfferPermissions;
import cn.qudao.offer.PackageRow;
import cn.qudao.offer.PromotionKind;
import cn.qudao.offer.PromotionRow;
import cn.qudao.offer.domain.OfferBook;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.Dictionary;
import cn.qudao.org.DictionaryWords;
import cn.qudao.uikit.Address;
import cn.qudao.uikit.ListFilter;
import cn.qudao.uikit.ListFrame;
import cn.qudao.uikit.ListFrames;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is granted with products and packages for a time (row 60). */
@Route("promotions")
@Menu(title = "menu.promotions", icon = "vaadin:tag", order = 56)
@Requires(OfferPermissions.VIEW)
class PromotionsView extends Page implements BeforeEnterObserver {

    private final transient OfferBook book;
    private final transient Clock clock;
    private final transient DictionaryWords words;
    /** Products and packages by their codes. */
    private final transient Map<String, String> subjects = new LinkedHashMap<>();

    private final ListFilter<PromotionKind> kind;
    private final ListFilter<Boolean> lasting;
    private final ListFrame<PromotionRow> list;

    PromotionsView(
            OfferBook book,
            Products products,
            Dictionaries dictionaries,
            CurrentUser user,
            OfferDialogs dialogs,
            Clock clock,
            ListFrames lists) {
        super("menu.promotions");
        this.book = book;
        this.clock = clock;
        this.words = new DictionaryWords(dictionaries, getLocale());
        for (ProductRow product : products.all()) {
            subjects.put(product.code(), product.name(getLocale()));
        }
        for (PackageRow bundle : book.packages()) {
            subjects.put(bundle.code(), bundle.name().in(getLocale()));
        }
        kind = ListFilter.choice(
                "kind",
                getTranslation("offer.kind"),
                List.of(PromotionKind.values()),
                each -> each.name().toLowerCase(Locale.ROOT),
                each -> getTranslation("offer.kind." + each));
        lasting = dialogs.lasting(this);
        list = lists.frame("menu.promotions", "offer.promotion.empty");
        columns();
        if (user.get().may(OfferPermissions.EDIT)) {
            Button add = new Button(
                    getTranslation("offer.promotion.add"),
                    event -> new PromotionDialog(book, dictionaries, subjects, LocalDate.now(clock), list::refresh)
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(add);
            list.verb(
                    "end",
                    "offer.end",
                    row -> lasts(row) ? list.say("offer.end") : null,
                    row -> dialogs.end(
                            row.title(), (on, reason) -> book.endPromotion(row.id(), on, reason), list::refresh));
        }
        add(list.filters(kind, lasting).all(this::rows));
    }

    private void columns() {
        list.text("title", "offer.promotion.title", row -> row.title().in(list.language()));
        list.text("subject", "offer.promotion.of", row -> subjects.getOrDefault(row.subject(), row.subject()));
        list.text("kind", "offer.kind", row -> list.say("offer.kind." + row.kind()))
                .hidden();
        list.text("grants", "offer.promotion.grants", this::grants);
        list.text("types", "org.dictionary.CHANNEL_TYPE", row -> names(Dictionary.CHANNEL_TYPE, row.channelTypes()));
        list.text(
                "segments",
                "org.dictionary.CUSTOMER_SEGMENT",
                row -> names(Dictionary.CUSTOMER_SEGMENT, row.segments()));
        list.time("since", "catalogue.since", PromotionRow::since);
        list.time("until", "catalogue.until", PromotionRow::until);
        list.text("reason", "offer.end-reason", PromotionRow::endReason).hidden();
    }

    private @Nullable String grants(PromotionRow row) {
        Money amount = row.amount();
        int months = row.months() == null ? 0 : row.months();
        return switch (row.kind()) {
            case FREE_MONTHS -> list.say("offer.grants.free", months);
            case DISCOUNT ->
                list.say(
                        "offer.grants.discount",
                        amount == null ? "" : amount.yuan().stripTrailingZeros().toPlainString(),
                        months);
            case GIFT -> row.gift();
        };
    }

    private String names(Dictionary dictionary, Set<String> codes) {
        return codes.isEmpty()
                ? list.say("catalogue.permit.any")
                : codes.stream()
                        .sorted()
                        .map(code -> words.name(dictionary, code))
                        .collect(Collectors.joining(list.say("org.list.separator")));
    }

    private boolean lasts(PromotionRow row) {
        return row.until().isAfter(LocalDate.now(clock));
    }

    private List<PromotionRow> rows() {
        return book.promotions().stream()
                .filter(row -> kind.value().map(wanted -> wanted == row.kind()).orElse(true))
                .filter(row ->
                        lasting.value().map(wanted -> wanted == lasts(row)).orElse(true))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(Address.of(event.getLocation()));
    }
}
