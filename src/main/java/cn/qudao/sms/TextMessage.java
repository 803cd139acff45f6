package cn.qudao.sms;

import cn.qudao.customer.SubscriberNumber;
import cn.qudao.kernel.Place;

/**
 * What a phone is to be sent.
 *
 * @param origin what it is about, at most 80 characters: asked for twice, it is sent once
 * @param place whose list it stands in
 * @param text at most 1,000 characters
 */
public record TextMessage(String origin, MessageKind kind, Place place, SubscriberNumber number, String text) {

    public static final int LONGEST_TEXT = 1000;
}
