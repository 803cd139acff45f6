package cn.qudao;

import cn.qudao.kernel.StartProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Finds the reason below whatever Spring wrapped around it. */
final class StartProblemAnalyzer extends AbstractFailureAnalyzer<StartProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
