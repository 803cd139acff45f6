package cn.qudao.attachment.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Has the text of what was uploaded read, one file at a time, in every process of the portal. */
@Component
@ConditionalOnWebApplication
class TextWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(TextWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final ObjectProvider<FileTexts> texts;
    private volatile @Nullable Rounds running;

    /** @param texts asks for more than the start should wait for */
    TextWorker(ObjectProvider<FileTexts> texts) {
        this.texts = texts;
    }

    @Override
    public void start() {
        running = Rounds.start("attachment-texts", log, () -> texts.getObject().next(), Rounds.Rest.of(LOOK_AGAIN));
    }

    @Override
    public void stop() {
        Rounds worker = running;
        if (worker != null) {
            running = null;
            worker.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
