package cn.qudao.site.domain;

import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of a site.
 *
 * @param address a whole one of the web: any other would be a script, or lead into the portal itself
 * @param position from the first to the last
 * @param levels at which people stand who see it
 */
public record SiteForm(
        Bilingual name, String address, @Nullable Integer position, Set<Level> levels) {

    private static final int NAME_LENGTH = 40;
    private static final int ADDRESS_LENGTH = 300;
    private static final int LAST = 999;

    public SiteForm {
        name = Texts.require("name", name, NAME_LENGTH);
        address = Texts.require("address", address, ADDRESS_LENGTH);
        if (!isOfTheWeb(address)) {
            throw RuleViolation.at("address", "site.address.bad");
        }
        if (position == null || position < 0 || position > LAST) {
            throw RuleViolation.at("position", "site.position.bad", LAST);
        }
        levels = Set.copyOf(levels);
        if (levels.isEmpty()) {
            throw RuleViolation.at("levels", "site.levels.missing");
        }
    }

    private static boolean isOfTheWeb(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
