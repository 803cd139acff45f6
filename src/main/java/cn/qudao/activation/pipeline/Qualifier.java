package cn.qudao.activation.pipeline;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.Qualification;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.pipeline.Rehearsal.Finding;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Requires;
import cn.qudao.org.UnitId;
import cn.qudao.scope.Scope;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ActivationPermissions.ACTIVATE)
@Transactional(readOnly = true)
class Qualifier implements Qualification {

    private final Examination examination;
    private final Ledger ledger;
    private final PlatformDirectory platforms;
    private final Scope scope;

    Qualifier(Examination examination, Ledger ledger, PlatformDirectory platforms, Scope scope) {
        this.examination = examination;
        this.ledger = ledger;
        this.platforms = platforms;
        this.scope = scope;
    }

    @Override
    public Optional<Refusal> refusal(SubscriberNumber number, Place place, UnitId outlet, ProductRow product) {
        Asked asked = examination.ask(number, place, outlet, product);
        return scope.asSystem(
                "a request that might be made is checked",
                () -> examination
                        .findings(asked)
                        .map(Finding::refusal)
                        .findFirst()
                        .or(() -> ledger.isUnderWay(asked) ? Optional.of(Refusals.UNDER_WAY) : Optional.empty())
                        .or(() -> platforms.of(product.id()).isPresent()
                                ? Optional.empty()
                                : Optional.of(Refusals.NO_PLATFORM)));
    }
}
