package cn.qudao.access.domain;

/**
 * Where a request comes from.
 *
 * @param device what the browser calls itself
 */
public record Origin(String address, String device) {

    public boolean isPhone() {
        return device.contains("Mobi");
    }
}
