package cn.qudao.activation.domain;

import cn.qudao.activation.PlatformRow;
import cn.qudao.catalogue.ProductId;
import cn.qudao.kernel.Requires;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The platforms for who sends to them. */
@Service
@Requires
@Transactional(readOnly = true)
public class PlatformDirectory {

    private final PlatformRepository platforms;
    private final RouteRepository routes;

    PlatformDirectory(PlatformRepository platforms, RouteRepository routes) {
        this.platforms = platforms;
        this.routes = routes;
    }

    /** Also those that are not active: what is on its way to one is seen through to its end. */
    public List<PlatformRow> all() {
        return platforms.findAll().stream().map(Platform::row).toList();
    }

    public Optional<PlatformRow> byCode(String code) {
        return platforms.findByCode(code).map(Platform::row);
    }

    /** The active platform that carries the product (row 83). */
    public Optional<PlatformRow> of(ProductId product) {
        return routes.findById(product.value())
                .flatMap(route -> platforms.findById(route.platform()))
                .map(Platform::row)
                .filter(PlatformRow::active);
    }
}
