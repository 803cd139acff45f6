package cn.qudao.doors;

import cn.qudao.notice.domain.Inbox;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The bell: each person's notices and nobody else's, by whatever post. */
@Component
class InboxDoor implements Door {

    private final Inbox inbox;

    InboxDoor(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        Set<String> told = inbox.newest().stream()
                .map(notice -> notice.arguments().getFirst().toString())
                .collect(Collectors.toSet());
        for (World.Person person : world.people()) {
            verdicts.about(
                    person.signInName().equals(visitor.signInName()),
                    told.contains(person.signInName()),
                    () -> visitor + " hears what is for " + person.signInName());
        }
    }
}
