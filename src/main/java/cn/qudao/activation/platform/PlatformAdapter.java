package cn.qudao.activation.platform;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;

/** Speaks to one kind of platform. */
public interface PlatformAdapter {

    PlatformKind kind();

    /** Hands an order over. The platform takes an order that it knows already for the same one. */
    Answer send(PlatformRow platform, Order order) throws Unanswered;

    /** Asks what became of an order that may have reached it. */
    Answer ask(PlatformRow platform, Order order) throws Unanswered;
}
