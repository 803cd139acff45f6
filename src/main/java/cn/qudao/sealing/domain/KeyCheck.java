package cn.qudao.sealing.domain;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sealing.MasterKey;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Before anything else, in the portal and in each command: a database is sealed with one key only. Otherwise a lost key
 * file would be replaced in silence, and each key would open a part.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeyCheck implements ApplicationRunner {

    private final MasterKey key;
    private final KeyMarkRepository marks;

    KeyCheck(MasterKey key, KeyMarkRepository marks) {
        this.key = key;
        this.marks = marks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!marks.existsById(KeyMark.ID)) {
            mark();
        }
        if (!marks.findById(KeyMark.ID).orElseThrow().fingerprint().equals(key.fingerprint())) {
            throw new StartProblem("sealing.problem.other-key");
        }
    }

    private void mark() {
        try {
            marks.saveAndFlush(new KeyMark(key.fingerprint()));
        } catch (DataIntegrityViolationException e) {
            // Another process was first; whether by the same key is seen next.
        }
    }
}
