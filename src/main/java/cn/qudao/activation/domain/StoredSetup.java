package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.PlatformSetup;
import cn.qudao.activation.Secrets;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Requires;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Requires(ActivationPermissions.PLATFORMS)
@Transactional
class StoredSetup implements PlatformSetup {

    private final PlatformDesk desk;

    StoredSetup(PlatformDesk desk) {
        this.desk = desk;
    }

    @Override
    public void set(NewPlatform wanted, Collection<ProductId> products) {
        PlatformForm form = new PlatformForm(
                wanted.code(),
                wanted.name(),
                wanted.kind(),
                wanted.address(),
                wanted.timeoutMillis(),
                wanted.attempts(),
                wanted.parallel(),
                true);
        Optional<PlatformRow> known = find(wanted.code());
        known.ifPresent(row -> desk.change(row.id(), form));
        long id = known.orElseGet(() -> desk.add(form)).id();
        desk.trust(id, Secrets.hash(wanted.secret()));
        products.forEach(product -> desk.lead(product, id));
    }

    @Override
    public Optional<String> address(String code) {
        return find(code).map(PlatformRow::address);
    }

    private Optional<PlatformRow> find(String code) {
        return desk.all().stream().filter(row -> row.code().equals(code)).findFirst();
    }
}
