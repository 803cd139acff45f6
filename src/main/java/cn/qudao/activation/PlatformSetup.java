package cn.qudao.activation;

import cn.qudao.catalogue.ProductId;
import java.util.Collection;
import java.util.Optional;

/** Sets platforms up by a program: the demo, a drill. People do it on a page. */
public interface PlatformSetup {

    /** Adds the platform, or changes the one of the same code; all the products go there from now on. */
    void set(NewPlatform platform, Collection<ProductId> products);

    /** Where the platform of the code is reached; empty where there is none. */
    Optional<String> address(String code);

    /** @param secret what it will show when it tells of its own accord */
    record NewPlatform(
            String code,
            String name,
            PlatformKind kind,
            String address,
            int timeoutMillis,
            int attempts,
            int parallel,
            String secret) {}
}
