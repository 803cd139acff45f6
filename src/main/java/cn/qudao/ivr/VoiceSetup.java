package cn.qudao.ivr;

import cn.qudao.org.UnitId;

/** Sets a voice system up by a program: the demo. People do it on a page. */
public interface VoiceSetup {

    /**
     * Adds it, or changes the one of the same code.
     *
     * @param outlet that its activations belong to
     * @param secret what it will show, 16 characters at least
     */
    void set(String code, String name, UnitId outlet, String secret);
}
