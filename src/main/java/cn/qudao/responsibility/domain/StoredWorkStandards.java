package cn.qudao.responsibility.domain;

import cn.qudao.responsibility.WorkStandards;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class StoredWorkStandards implements WorkStandards {

    private final StandardBook book;

    StoredWorkStandards(StandardBook book) {
        this.book = book;
    }

    @Override
    public void publishFirst(String role, String title, List<String> items) {
        if (book.of(role).versions().isEmpty()) {
            book.draft(role, new StandardForm(title, items));
            book.publish(role);
        }
    }
}
