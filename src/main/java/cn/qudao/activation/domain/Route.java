package cn.qudao.activation.domain;

import cn.qudao.catalogue.ProductId;
import cn.qudao.scope.Unscoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Which platform carries a product (row 83). */
@Entity
@Table(name = "activation_route")
@Unscoped("Products are the same in the whole province")
final class Route {

    @Id
    private long productId;

    private long platformId;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Route() {}

    Route(ProductId product, long platform) {
        this.productId = product.value();
        this.platformId = platform;
    }

    void leadTo(long platform) {
        this.platformId = platform;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    long platform() {
        return platformId;
    }
}
