package cn.qudao.catalogue.domain;

import cn.qudao.catalogue.CataloguePermissions;
import cn.qudao.catalogue.PolicyFeed;
import cn.qudao.kernel.Requires;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(CataloguePermissions.RULES)
@Transactional
class StoredPolicy implements PolicyFeed {

    private final PriceBook prices;
    private final HintBook hints;
    private final SalesPolicy policy;

    StoredPolicy(PriceBook prices, HintBook hints, SalesPolicy policy) {
        this.prices = prices;
        this.hints = hints;
        this.policy = policy;
    }

    @Override
    public void prices(List<SpecialPrice> wanted) {
        wanted.forEach(price -> prices.write(
                price.product(),
                new PriceForm(price.channelType(), price.segment(), price.monthly(), price.since(), price.reason())));
    }

    @Override
    public void hints(List<NewHint> wanted) {
        wanted.forEach(hint -> hints.say(hint.product(), new HintForm(hint.segment(), hint.text())));
    }

    @Override
    public void phases(List<RegionPhase> wanted) {
        wanted.forEach(
                phase -> policy.write(phase.region(), new PhaseForm(phase.phase(), phase.since(), phase.reason())));
    }

    @Override
    public void releases(List<NewRelease> wanted) {
        wanted.forEach(release ->
                policy.write(release.product(), new ReleaseForm(release.from(), release.since(), release.reason())));
    }
}
