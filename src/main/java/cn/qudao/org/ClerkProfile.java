package cn.qudao.org;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a clerk beside the name and the outlets.
 *
 * @param kind a code of {@link Dictionary#CLERK_KIND}
 * @param phone the business number, as it is dialled
 */
@Embeddable
public record ClerkProfile(String kind, @Nullable String phone) {

    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{2,19}");

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
