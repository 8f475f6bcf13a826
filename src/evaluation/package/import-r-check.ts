/** The part of `import.R` that counts the curves anew; it must say the same as `src/evaluation/statistics`. */
export const SURVIVAL_CHECK = String.raw`# Narekenen met survival. Wat al voorbij was toen er iemand keek, liep nooit risico en telt niet mee.
if (!requireNamespace("survival", quietly = TRUE)) stop("Het pakket survival ontbreekt: de curven zijn niet nagerekend.")
lees_referentie <- function(bestand) {
  json <- paste(readLines(file.path(map, bestand), encoding = "UTF-8", warn = FALSE), collapse = " ")
  fasen <- regmatches(json, gregexpr('"[A-Z_]+"\\s*:\\s*\\{[^{}]*\\}', json))[[1]]
  waarden <- lapply(fasen, function(fase) {
    paren <- regmatches(fase, gregexpr('"[A-Za-z0-9]+"\\s*:\\s*(-?[0-9][-+.eE0-9]*|null)', fase))[[1]]
    getallen <- sub('^"[^"]*"\\s*:\\s*', "", paren)
    getallen[getallen == "null"] <- NA
    setNames(as.numeric(getallen), sub('^"([^"]*)".*$', "\\1", paren))
  })
  setNames(waarden, sub('^"([^"]*)".*$', "\\1", fasen))
}
reken <- function(rijen, tau) {
  intrede <- rijen$at_risk_from_min
  # Van het begin af gezien is ook op minuut 0 gezien; Surv(0, 0) zou geen tijd zijn.
  tijd <- if (any(intrede > 0))
    survival::Surv(ifelse(intrede == 0, -1, intrede), rijen$duration, rijen$event_observed) else
    survival::Surv(rijen$duration, rijen$event_observed)
  kromme <- survival::survfit(tijd ~ 1)
  punten <- as.vector(quantile(kromme, c(0.5, 0.25, 0.75, 0.9), conf.int = FALSE))
  binnen <- kromme$time <= tau
  tijden <- c(kromme$time[binnen], tau)
  oppervlak <- rev(cumsum(rev(kromme$surv[binnen] * diff(tijden))))
  d <- kromme$n.event[binnen]
  n <- kromme$n.risk[binnen]
  rmst <- tijden[1] + sum(kromme$surv[binnen] * diff(tijden))
  rmst_se <- sqrt(sum(oppervlak^2 * ifelse(n == d, 0, d / (n * (n - d)))))
  c(n = nrow(rijen), events = sum(rijen$event_observed), median = punten[1], q1 = punten[2], q3 = punten[3],
    p90 = punten[4], rmst = rmst, rmstSe = rmst_se, tau = tau)
}
gelijk <- function(a, b) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & abs(a - b) <= 1e-9 * pmax(1, abs(b)))
referentie <- lees_referentie("survival_reference.json")
verschillen <- character(0)
nooit <- with(stage_durations, at_risk_from_min > 0 & at_risk_from_min >= duration)
if (any(nooit)) cat(sprintf("%d rijen liepen nooit risico en tellen niet mee\n", sum(nooit)))
for (fase in levels(stage_durations$stage_code)) {
  rijen <- stage_durations[stage_durations$stage_code == fase & !nooit, ]
  verwacht <- referentie[[fase]]
  if (is.null(verwacht)) {
    cat(if (nrow(rijen) > 0) sprintf("%s: %d rijen, geen referentie (minder dan 10 waargenomen einden)\n", fase, nrow(rijen)) else
        sprintf("%s: geen rijen in dit pakket; zie suppression_log.csv en aggregates.csv\n", fase))
    if (sum(rijen$event_observed) >= 10) verschillen <- c(verschillen, paste(fase, "ontbreekt in de referentie"))
    next
  }
  if (nrow(rijen) == 0) {
    verschillen <- c(verschillen, paste(fase, "staat in de referentie, maar heeft geen rijen"))
    next
  }
  nagerekend <- reken(rijen, verwacht[["tau"]])
  anders <- names(nagerekend)[!gelijk(nagerekend, verwacht[names(nagerekend)])]
  verschillen <- c(verschillen, if (length(anders) > 0) paste0(fase, ": ", paste(anders, collapse = ", ")))
  cat(sprintf("%s: %d rijen, %d waargenomen einden, mediaan %s min, %s\n", fase, nrow(rijen), sum(rijen$event_observed),
              format(nagerekend[["median"]]), if (length(anders) == 0) "gelijk aan de referentie" else
              paste("ANDERS dan de referentie:", paste(anders, collapse = ", "))))
}
onbekend <- setdiff(names(referentie), c("stages", levels(stage_durations$stage_code)))
verschillen <- c(verschillen, if (length(onbekend) > 0) paste("onbekende fase in de referentie:", onbekend))
if (length(verschillen) > 0) stop("De curven kloppen niet met survival_reference.json: ", paste(verschillen, collapse = "; "))
cat("Alle curven zijn nagerekend en gelijk (verschil hoogstens 1e-9).\n")`;
