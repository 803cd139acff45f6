package cn.qudao.activation.pipeline;

import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.pipeline.Happening.Answered;
import cn.qudao.activation.platform.Answer;
import cn.qudao.kernel.OpenToAll;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Service;

/** Where platforms' answers come in that nobody was waiting for. */
@Service
@OpenToAll("A platform is no person; whoever calls has checked the platform's own secret")
public class Answers {

    private final Settler settler;
    private final Clock clock;

    Answers(Settler settler, Clock clock) {
        this.settler = settler;
        this.clock = clock;
    }

    /** Returns when it is written, so that the platform may forget it. Whether it could be written. */
    public boolean take(PlatformRow platform, Answer answer) {
        try {
            settler.take(new Answered(platform, answer, null, null, clock.instant()))
                    .join();
            return true;
        } catch (CompletionException notWritten) {
            return false;
        }
    }
}
