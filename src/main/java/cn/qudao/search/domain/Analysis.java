package cn.qudao.search.domain;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts become terms. {@link IndexFields#TEXT} has every character and every two neighbours: what stands there is found as it
 * stands there. {@link IndexFields#WORDS} has the words that a dictionary sees: what is asked for is found where its words stand apart.
 */
final class Analysis {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private Analysis() {}

    static Analyzer writing() {
        return byField(true);
    }

    /** Neighbours only, unless a character stands alone: the others would match more than is asked for. */
    static Analyzer asking() {
        return byField(false);
    }

    private static Analyzer byField(boolean single) {
        return new PerFieldAnalyzerWrapper(
                new Neighbours(single), Map.of(IndexFields.WORDS, new SmartChineseAnalyzer()));
    }

    private static final class Neighbours extends Analyzer {

        private final boolean single;

        private Neighbours(boolean single) {
            this.single = single;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokens = new StandardTokenizer();
            TokenStream small = new LowerCaseFilter(new CJKWidthFilter(tokens));
            return new TokenStreamComponents(tokens, new CJKBigramFilter(small, ALL_SCRIPTS, single));
        }
    }
}
