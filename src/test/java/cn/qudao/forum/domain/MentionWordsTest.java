package cn.qudao.forum.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionWordsTest {

    @Test
    void aNameIsFoundWithoutABlankBehindIt() {
        assertThat(meant("请@张三看一下，@李四 也看", Set.of("张三", "李四"))).containsExactly("张三", "李四");
        assertThat(meant("@张三丰你好", Set.of("张三", "张三丰"))).as("the longest").containsExactly("张三丰");
        assertThat(meant("问@clerk.01，谢谢", Set.of("clerk.01"))).containsExactly("clerk.01");
        assertThat(meant("@张三@张三 @张三，", Set.of("张三"))).as("once").containsExactly("张三");
    }

    @Test
    void whatIsNoMentionMentionsNobody() {
        assertThat(meant("发到 a@张三.cn", Set.of("张三"))).as("an address").isEmpty();
        assertThat(meant("> @张三 说过\n\n同意", Set.of("张三"))).as("quoted").isEmpty();
        assertThat(meant("@ 张三", Set.of("张三"))).isEmpty();
        assertThat(meant("@陌生人", Set.of("张三"))).isEmpty();
        assertThat(MentionWords.of("没有").candidates()).isEmpty();
    }

    @Test
    void longTextsAskForFewNames() {
        assertThat(MentionWords.of("@一二三四五六七八九十 ".repeat(1_000)).candidates()).hasSize(9);
        String many = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> "@" + "x".repeat(40) + i + ' ')
                .collect(java.util.stream.Collectors.joining());
        assertThat(MentionWords.of(many).candidates()).hasSizeLessThan(2_000);
    }

    private static List<String> meant(String text, Set<String> known) {
        return MentionWords.of(text).meant(known::contains);
    }
}
