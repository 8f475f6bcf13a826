# What R `survival` says of the data sets of the tests: Rscript reference.R <spells.csv> <answers.csv>
# In: set,group,entry,duration,cause (empty: censored). Out: one line a figure, 17 digits, so that every double comes back as it was:
#   km,set,time,atRisk,events,censored,survival,stdErr,lower,upper      survfit(Surv ~ 1, conf.type = "log-log"), stdErr as summary() gives it
#   quantile,set,p,value,lower,upper                                    quantile(survfit)
#   rmst,set,tau,value,stdErr                                           summary(survfit, rmean = tau), its inner part: it refuses a tau before the first time
#   logrank,set,chiSquare,degreesOfFreedom,pValue                       survdiff; with delayed entry, which that refuses, mantelhaen.test; NA: no answer
#   tally,set,group,spells,observed,expected                            survdiff
#   incidence,set,time,atRisk,censored,survival, then events,incidence,stdErr of each cause   survfit(Surv(time, factor(cause)) ~ 1)
suppressPackageStartupMessages(library(survival))
causes <- c("A", "B", "C")
probabilities <- c(0.25, 0.5, 0.75, 0.9)
horizons <- c(30, 360, 4320)

arguments <- commandArgs(trailingOnly = TRUE)
spells <- read.csv(arguments[1], colClasses = c("character", "character", "numeric", "numeric", "character"))
out <- file(arguments[2], "w")

digits <- function(x) if (is.numeric(x)) ifelse(is.na(x), "NA", sprintf("%.17g", x)) else x
say <- function(...) writeLines(do.call(paste, c(lapply(list(...), digits), sep = ",")), out)

# A spell seen from its start is at risk at 0 (and before, on a signed clock) too; Surv(0, 0) would be no interval.
begin <- function(one) ifelse(one$entry == 0, min(one$duration, 0) - 1, one$entry)

# The log-rank test is that of Mantel and Haenszel over one table of group by outcome for each time with an end.
mantelHaenszel <- function(name, one, undefined) {
  from <- begin(one)
  group <- match(one$group, sort(unique(one$group)))
  tables <- lapply(unique(one$duration[one$cause != ""]), function(time) {
    atRisk <- from < time & one$duration >= time
    ended <- atRisk & one$duration == time & one$cause != ""
    count <- function(who) tabulate(group[who], max(group))
    cbind(count(atRisk & !ended), count(ended))
  })
  tables <- Filter(function(counts) sum(counts) > 1, tables)
  if (length(tables) < 2) return(undefined())
  test <- mantelhaen.test(simplify2array(tables), correct = FALSE)
  say("logrank", name, test$statistic, test$parameter, test$p.value)
}

logRank <- function(name, one, delayed) {
  undefined <- function() say("logrank", name, NA_real_, NA_real_, NA_real_)
  if (length(unique(one$group)) < 2) return(undefined())
  if (delayed) return(mantelHaenszel(name, one, undefined))
  # The inner part first: survdiff itself gives no counts where it cannot solve.
  counts <- survival:::survdiff.fit(Surv(one$duration, one$cause != ""), factor(one$group))
  say("tally", name, levels(factor(one$group)), as.vector(table(one$group)), counts$observed, counts$expected)
  test <- tryCatch(survdiff(Surv(duration, cause != "") ~ group, data = one), error = function(e) NULL)
  # With one group at risk survdiff answers a chi-square of 0 on 0 degrees, which is no test.
  df <- sum(counts$expected > 0) - 1
  if (is.null(test) || df < 1) undefined() else say("logrank", name, test$chisq, df, test$pvalue)
}

for (one in split(spells, factor(spells$set, unique(spells$set)))) {
  name <- one$set[1]
  delayed <- any(one$entry > 0)
  seen <- if (delayed) Surv(begin(one), one$duration, one$cause != "") else Surv(one$duration, one$cause != "")
  curve <- survfit(seen ~ 1, conf.type = "log-log")
  error <- curve$surv * curve$std.err
  say("km", name, curve$time, curve$n.risk, curve$n.event, curve$n.censor, curve$surv, error, curve$lower, curve$upper)
  points <- quantile(curve, probabilities)
  say("quantile", name, probabilities, points$quantile, points$lower, points$upper)
  for (tau in horizons) {
    mean <- survival:::survmean(curve, rmean = tau)$matrix
    say("rmst", name, tau, mean[["rmean"]], mean[["se(rmean)"]])
  }
  logRank(name, one, delayed)
  ends <- factor(one$cause, c("", causes))
  competing <- if (delayed) {
    row <- seq_len(nrow(one))
    survfit(Surv(begin(one), one$duration, ends) ~ 1, id = row)
  } else survfit(Surv(one$duration, ends) ~ 1)
  byCause <- lapply(seq_along(causes), function(k) {
    list(competing$n.event[, k + 1], competing$pstate[, k + 1], competing$std.err[, k + 1])
  })
  steps <- list("incidence", name, competing$time, competing$n.risk[, 1], competing$n.censor, competing$pstate[, 1])
  do.call(say, c(steps, unlist(byCause, recursive = FALSE)))
}
close(out)
