/**
 * `import.R`: reads the tables with the right types and counts the curves anew with R's own `survival`, so that an evaluator need
 * not take the engine's word. Base R and `survival`, nothing else: it reads the one JSON file with two regular expressions.
 */
import { SURVIVAL_CHECK } from './import-r-check.ts';
import { isText, type PackageTable } from './table.ts';

/** Run as `Rscript import.R [folder]` beside the files, or `source("import.R", chdir = TRUE)`. */
export function importR(tables: readonly PackageTable[]): string {
  const hasStages = tables.some(({ file }) => file === 'stage_durations.csv');
  const parts = [HEAD, schemaOf(tables), READING, reads(tables), ...(hasStages ? [SURVIVAL_CHECK] : [])];
  return `${parts.join('\n\n')}\n`;
}

const HEAD = String.raw`# Leest dit pakket in R in. Nodig: R en het pakket survival (hoort bij R).
# Vanaf de opdrachtregel: Rscript import.R [map]. In R zelf: source("import.R", chdir = TRUE).
# Het script maakt een data.frame van elke tabel. Zijn er rijen van fasen, dan rekent het de curven na en stopt het bij een verschil.
argumenten <- commandArgs(trailingOnly = TRUE)
aanroep <- grep("^--file=", commandArgs(), value = TRUE)
map <- if (sys.nframe() > 0) "." else if (length(argumenten) > 0) argumenten[1] else
  if (length(aanroep) > 0) dirname(sub("^--file=", "", aanroep[1])) else "."`;

const READING = String.raw`# Een lege cel is NA. Een onbekende kolom, code of een getal dat er geen is, stopt het script: dan klopt het pakket niet.
lees <- function(bestand) {
  tabel <- read.csv(file.path(map, bestand), colClasses = "character", na.strings = "", check.names = FALSE,
                    fileEncoding = "UTF-8", comment.char = "")
  kolommen <- tabellen[[bestand]]
  if (!identical(names(tabel), names(kolommen))) stop(bestand, ": andere kolommen dan verwacht")
  for (kolom in names(kolommen)) {
    soort <- kolommen[[kolom]]
    was <- tabel[[kolom]]
    if (identical(soort, "tekst")) next
    tabel[[kolom]] <- if (identical(soort, "getal")) suppressWarnings(as.numeric(was)) else factor(was, levels = soort)
    vreemd <- !is.na(was) & is.na(tabel[[kolom]])
    if (any(vreemd)) stop(bestand, ", kolom ", kolom, ": onverwachte waarde '", was[vreemd][1], "'")
  }
  cat(sprintf("%s: %d rijen\n", bestand, nrow(tabel)))
  tabel
}`;

function schemaOf(tables: readonly PackageTable[]): string {
  const parts = tables.map(({ file, columns }) => {
    const lines = columns.map((column) => {
      const levels = column.codes.map(({ code }) => quoted(code)).join(', ');
      if (isText(column) && column.type !== 'string') return `    ${column.name} = "tekst"`;
      if (column.type !== 'string') return `    ${column.name} = "getal"`;
      return `    ${column.name} = ${levels === '' ? '"tekst"' : `c(${levels})`}`;
    });
    return `  ${quoted(file)} = list(\n${lines.join(',\n')}\n  )`;
  });
  return `# Per tabel de kolommen: "tekst", "getal" (waar ook "<10" kan staan blijft het tekst), of de codes van een factor.
tabellen <- list(\n${parts.join(',\n')}\n)`;
}

function reads(tables: readonly PackageTable[]): string {
  return tables.map(({ file }) => `${file.replace('.csv', '')} <- lees(${quoted(file)})`).join('\n');
}

/** As R reads a text: codes hold no quotes or backslashes, and were one to come it would still be one text. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
