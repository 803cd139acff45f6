package cn.qudao.uikit;

import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Messages;
import org.springframework.stereotype.Component;

/** Makes the frames of lists. */
@Component
public class ListFrames {

    private final ListMemory memory;
    private final Messages messages;
    private final AuditTrail trail;

    ListFrames(ListMemory memory, Messages messages, AuditTrail trail) {
        this.memory = memory;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * @param title its bundle key; heads the files
     * @param empty the bundle key of what to say, and to do next, where there is nothing at all
     */
    public <T> ListFrame<T> frame(String title, String empty) {
        return new ListFrame<>(this, "", title, empty);
    }

    /** One of several lists of a page: its parameters, files and what is kept of it carry the name. */
    public <T> ListFrame<T> part(String name, String title, String empty) {
        return new ListFrame<>(this, name + '-', title, empty);
    }

    ListMemory memory() {
        return memory;
    }

    Messages messages() {
        return messages;
    }

    AuditTrail trail() {
        return trail;
    }
}
