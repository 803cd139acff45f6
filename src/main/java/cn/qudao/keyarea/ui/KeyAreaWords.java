package cn.qudao.keyarea.ui;

import cn.qudao.keyarea.KeyAreaId;
import cn.qudao.keyarea.domain.KeyAreaRow;
import cn.qudao.uikit.Address;
import com.vaadin.flow.component.Component;

/** How the screens of key areas say the same things. */
final class KeyAreaWords {

    static final String ROUTE = "key-areas";

    private KeyAreaWords() {}

    static Address address(KeyAreaId id) {
        return Address.of(ROUTE + '/' + id.value());
    }

    static String share(KeyAreaRow row) {
        return row.share()
                .map(share -> "%.1f %%".formatted(share.movePointRight(2)))
                .orElse("");
    }

    /** Ours against all of the others, in one line. */
    static String balance(Component screen, KeyAreaRow row) {
        return row.others() == null
                ? screen.getTranslation("keyarea.balance.unknown", row.own())
                : screen.getTranslation("keyarea.balance", row.own(), row.others());
    }
}
