package cn.qudao.recommendation.domain;

import cn.qudao.recommendation.Result;

record ResultCount(Result result, long number) {}
