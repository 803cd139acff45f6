package cn.qudao.activation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A platform as adapters and screens see it.
 *
 * @param address where its orders go: a URL, or a folder
 * @param timeoutMillis how long an answer may take
 * @param attempts after so many without an answer a person should look
 * @param parallel how many orders may be on their way to it from one portal at once
 * @param secretHash SHA-256 of what it shows when it tells of its own accord; null where it may not
 */
public record PlatformRow(
        long id,
        String code,
        String name,
        PlatformKind kind,
        String address,
        int timeoutMillis,
        int attempts,
        int parallel,
        boolean active,
        @Nullable String secretHash) {

    public Duration timeout() {
        return Duration.ofMillis(timeoutMillis);
    }
}
