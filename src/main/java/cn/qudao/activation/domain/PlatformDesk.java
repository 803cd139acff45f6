package cn.qudao.activation.domain;

import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said which platforms there are, and which product goes to which. */
@Service
@Requires(ActivationPermissions.PLATFORMS)
@Transactional
public class PlatformDesk {

    private final PlatformRepository platforms;
    private final RouteRepository routes;

    PlatformDesk(PlatformRepository platforms, RouteRepository routes) {
        this.platforms = platforms;
        this.routes = routes;
    }

    @Transactional(readOnly = true)
    public List<PlatformRow> all() {
        return platforms.findAllByOrderByCode().stream().map(Platform::row).toList();
    }

    public PlatformRow add(PlatformForm form) {
        if (platforms.findByCode(form.code()).isPresent()) {
            throw RuleViolation.at("code", "activation.platform.code-taken", form.code());
        }
        return platforms.save(new Platform(form)).row();
    }

    public void change(long id, PlatformForm form) {
        Platform platform = platform(id);
        if (!form.code().equals(platform.row().code())
                && platforms.findByCode(form.code()).isPresent()) {
            throw RuleViolation.at("code", "activation.platform.code-taken", form.code());
        }
        platform.describe(form);
    }

    /** With exactly these products. */
    public void add(PlatformForm form, Set<ProductId> products) {
        carry(add(form).id(), products);
    }

    /** With exactly these products; those that went there before go nowhere. */
    public void change(long id, PlatformForm form, Set<ProductId> products) {
        change(id, form);
        carry(id, products);
    }

    private void carry(long id, Set<ProductId> products) {
        routes().forEach((product, platform) -> {
            if (platform == id && !products.contains(product)) {
                lead(product, null);
            }
        });
        products.forEach(product -> lead(product, id));
    }

    /** @param secretHash SHA-256 in hexadecimal digits of what the platform shows from now on */
    public void trust(long id, String secretHash) {
        platform(id).trust(secretHash);
    }

    /** Which platform each product goes to; what is not in it goes nowhere. */
    @Transactional(readOnly = true)
    public Map<ProductId, Long> routes() {
        return routes.findAll().stream().collect(Collectors.toMap(Route::product, Route::platform));
    }

    /** @param platform null for nowhere */
    public void lead(ProductId product, @Nullable Long platform) {
        if (platform == null) {
            routes.deleteById(product.value());
            return;
        }
        platform(platform);
        routes.findById(product.value())
                .ifPresentOrElse(route -> route.leadTo(platform), () -> routes.save(new Route(product, platform)));
    }

    private Platform platform(long id) {
        return platforms.findById(id).orElseThrow(NotFound::new);
    }
}
