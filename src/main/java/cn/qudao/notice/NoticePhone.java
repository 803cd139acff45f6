package cn.qudao.notice;

import cn.qudao.kernel.Place;
import java.util.Optional;

/** The way to the phones of people; the module of text messages has it. */
public interface NoticePhone {

    /** Whether there is a line on which anything could leave. */
    boolean isSetUp();

    /** Of the person who stands at a place, masked; empty where no number is kept there. */
    Optional<String> masked(Place person);

    /**
     * Joins the caller's transaction.
     *
     * @param origin the same twice is sent once
     * @return false where no number is kept there
     */
    boolean send(String origin, Place person, String text);
}
