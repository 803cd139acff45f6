package cn.qudao.experience.domain;

import cn.qudao.activation.Standings;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.catalogue.SalesRules;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.experience.ExperiencePermissions;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.org.OutletProfile;
import cn.qudao.org.OutletProfiles;
import cn.qudao.org.OutletProfiles.Placed;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import cn.qudao.wap.PhoneLinks;
import cn.qudao.wap.SentLink;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the own counter shows to a customer. */
@Service
@Requires(ExperiencePermissions.SHOW)
@Transactional(readOnly = true)
public class Centre {

    /** Codes of {@link cn.qudao.org.Dictionary#CHANNEL_TYPE}: halls and shops with a PC of ours (row 107). */
    private static final Set<String> WITH_PC = Set.of("cooperative-hall", "exclusive");

    private final KnownPages pages;
    private final Products products;
    private final SalesRules sales;
    private final Standings standings;
    private final OutletProfiles outlets;
    private final PhoneLinks links;
    private final Scope scope;
    private final Clock clock;

    Centre(
            KnownPages pages,
            Products products,
            SalesRules sales,
            Standings standings,
            OutletProfiles outlets,
            PhoneLinks links,
            Scope scope,
            Clock clock) {
        this.pages = pages;
        this.products = products;
        this.sales = sales;
        this.standings = standings;
        this.outlets = outlets;
        this.links = links;
        this.scope = scope;
        this.clock = clock;
    }

    /** A product with what is said of it. */
    public record Shown(ProductRow product, ExperienceRow page) {}

    /** @param demonstrated on the PC of the own outlet */
    public record Opened(Shown shown, boolean demonstrated) {}

    /** Of what the own outlet sells that of which there is something to say. */
    public List<Shown> all() {
        return at(standings.own().outlet().id());
    }

    public Opened one(String code) {
        UnitId outlet = standings.own().outlet().id();
        return at(outlet).stream()
                .filter(shown -> shown.product().code().equals(code))
                .findFirst()
                .map(shown -> new Opened(shown, demonstrates(outlet)))
                .orElseThrow(NotFound::new);
    }

    private List<Shown> at(UnitId outlet) {
        Map<ProductId, ExperienceRow> known = pages.all();
        return sales.sellable(outlet, clock.instant()).stream()
                .flatMap(product ->
                        Optional.ofNullable(known.get(product.id())).map(page -> new Shown(product, page)).stream())
                .toList();
    }

    /** The demonstration is for cooperative halls and exclusive shops (row 107), those by their own will among them (row 39). */
    private boolean demonstrates(UnitId outlet) {
        return scope.asSystem("a clerk's own outlet", () -> outlets.find(outlet))
                .map(Placed::profile)
                .filter(Centre::hasPc)
                .isPresent();
    }

    private static boolean hasPc(OutletProfile profile) {
        return WITH_PC.contains(profile.type()) || profile.designated() || profile.exclusiveSince() != null;
    }

    /** The free trial on the customer's own phone (row 108), confirmed there. */
    @Transactional
    public SentLink trial(String token, SubscriberNumber number, ProductId product) {
        ProductId trial = Optional.ofNullable(pages.all().get(product))
                .map(ExperienceRow::trial)
                .orElseThrow(NotFound::new);
        return links.send(
                token, number, products.find(trial).orElseThrow(NotFound::new).id());
    }
}
