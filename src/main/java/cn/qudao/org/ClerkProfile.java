package cn.qudao.org;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a clerk beside the name and the outlets.
 *
 * @param kind a code of {@link Dictionary#CLERK_KIND}
 * @param phone the business number, as it is dialled
 */
@Embeddable
public record ClerkProfile(String kind, @Nullable String phone) {}
