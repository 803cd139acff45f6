package cn.qudao.uikit;

import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.Messages;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the frames of lists. */
@Component
public class ListFrames {

    private final ListMemory memory;
    private final Messages messages;
    private final AuditTrail trail;
    private final LongLists longLists;
    private final TransactionTemplate reading;

    ListFrames(
            ListMemory memory,
            Messages messages,
            AuditTrail trail,
            LongLists longLists,
            PlatformTransactionManager transactions) {
        this.memory = memory;
        this.messages = messages;
        this.trail = trail;
        this.longLists = longLists;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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

    /** Rows and their count share one session with the database. */
    void atOnce(Runnable read) {
        reading.executeWithoutResult(status -> read.run());
    }

    long count(Address question, LongSupplier count) {
        return longLists.count(question, count);
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
