package cn.qudao.demo.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void whatIsLeftOverGoesToTheLargestRemainders() {
        assertThat(Apportionment.divide(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Apportionment.divide(7, new double[] {2.6, 1.3, 0.1})).containsExactly(5, 2, 0);
    }

    @Test
    void everyPartHasTheLeast() {
        assertThat(Apportionment.divide(10, new double[] {0, 0, 1}, 2)).containsExactly(2, 2, 6);
    }
}
