package cn.qudao.kernel;

import java.io.Serializable;

/**
 * By what a list is ordered. Stands in addresses as the key, with a minus sign for the highest first.
 *
 * @param key empty for the list's own order
 */
public record Order(String key, boolean descending) implements Serializable {

    public static final Order OWN = new Order("", false);

    public static Order parse(String text) {
        return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
    }

    public boolean isBy(String wanted) {
        return key.equals(wanted);
    }

    @Override
    public String toString() {
        return descending ? '-' + key : key;
    }
}
