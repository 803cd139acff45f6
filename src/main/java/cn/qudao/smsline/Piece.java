package cn.qudao.smsline;

/**
 * One message in the air, or one part of a long one.
 *
 * @param phone the subscriber's end, without the country's prefix
 * @param service the other end's number
 */
public record Piece(String phone, String service, Body body) {

    private static final String COUNTRY = "86";
    private static final int NATIONAL_LENGTH = 11;

    public Piece {
        phone = national(phone);
    }

    private static String national(String phone) {
        String digits = phone.strip().replaceFirst("^\\+", "");
        return digits.length() == NATIONAL_LENGTH + COUNTRY.length() && digits.startsWith(COUNTRY)
                ? digits.substring(COUNTRY.length())
                : digits;
    }

    String international() {
        return phone.length() == NATIONAL_LENGTH ? COUNTRY + phone : phone;
    }
}
