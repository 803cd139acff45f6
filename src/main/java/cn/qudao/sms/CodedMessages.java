package cn.qudao.sms;

/** How an order is written in a message; the forms are data. */
public interface CodedMessages {

    /** @param number the customer's, or a word for it */
    String example(String product, String number);
}
