#!/usr/bin/env python3
"""Fits the points of the lead scorecard: docs/lead-scorecard.md. Python's standard library only.

    python3 fit_lead_scorecard.py LEADS.csv > ../main/resources/io/steadybase/gtm/activities/leads/scorecard.json

Reads columns that are known when a lead is scored. Prints the scorecard to stdout, its figures to stderr.
"""
import bisect
import csv
import json
import math
import sys

POINTS_PER_LOG_ODDS = 15
EVEN_ODDS = 50
RIDGE = 1.0
RARE = 20
FOLDS = 10
UNKNOWN = {"", "select", "unknown"}
BANDS = [(80, "account-executive"), (50, "business-development"), (20, "nurture"), (0, "disqualified")]

# attribute, column, upper bounds of ranges (None: values), why it matters
FACTORS = [
    ("origin", "Lead Origin", None, "a lead that somebody entered by hand was referred or has spoken to us"),
    ("source", "Lead Source", None, "where the lead heard of us; referrals have their points in origin already"),
    ("secondsOnSite", "Total Time Spent on Website", [0, 299, 499, 699, 999], "who reads for long is deciding"),
    ("visits", "TotalVisits", [0, 2, 4, 7], "who comes back is interested"),
    ("pagesPerVisit", "Page Views Per Visit", [0, 1.99, 2.99, 4.99], "many pages in one visit: looking around"),
    ("lastActivity", "Last Activity", None, "what the lead did last, or what was last tried"),
    ("occupation", "What is your current occupation", None, "professionals buy for their career; no answer is a weak sign"),
    ("specialization", "Specialization", None, "a field that is named is a need that is named"),
    ("doNotEmail", "Do Not Email", None, "who wants no e-mail is hard to reach"),
]


def value_of(row, column):
    value = row[column].strip()
    return None if value.lower() in UNKNOWN else value


def levels_of(rows):
    """The levels of each factor: values seen often enough, or ranges; with 'other' and 'unknown'."""
    levels = []
    for _, column, bounds, _ in FACTORS:
        if bounds is not None:
            levels.append(["unknown"] + list(range(len(bounds) + 1)))
            continue
        counts = {}
        for row in rows:
            value = value_of(row, column)
            if value is not None:
                counts[value.lower()] = counts.get(value.lower(), 0) + 1
        frequent = sorted((value for value, n in counts.items() if n >= RARE), key=lambda v: (-counts[v], v))
        levels.append(["unknown", "other"] + frequent)
    return levels


def active(row, levels, index):
    """The numbers of the columns that are 1 for a row: one a factor, and the intercept."""
    columns = [0]
    for number, (_, column, bounds, _) in enumerate(FACTORS):
        value = value_of(row, column)
        if value is None:
            level = "unknown"
        elif bounds is not None:
            level = bisect.bisect_left(bounds, float(value))
        else:
            level = value.lower() if value.lower() in levels[number] else "other"
        columns.append(index[number, level])
    return columns


def solve(matrix, vector):
    """Gauss, with pivots."""
    n = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    answer = [0.0] * n
    for i in reversed(range(n)):
        answer[i] = (rows[i][n] - sum(rows[i][j] * answer[j] for j in range(i + 1, n))) / rows[i][i]
    return answer


def logistic(cases, outcomes, size):
    """A ridge logistic regression by Newton's method; the intercept is not held back."""
    weights = [0.0] * size
    for _ in range(12):
        gradient = [-RIDGE * w for w in weights]
        gradient[0] = 0.0
        hessian = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
        hessian[0][0] = 1e-9
        for columns, outcome in zip(cases, outcomes):
            chance = 1 / (1 + math.exp(-sum(weights[c] for c in columns)))
            for c in columns:
                gradient[c] += outcome - chance
                row = hessian[c]
                for d in columns:
                    row[d] += chance * (1 - chance)
        weights = [w + step for w, step in zip(weights, solve(hessian, gradient))]
    return weights


def fit(rows):
    """Levels and whole points of every factor, and the base: the score of the average lead."""
    levels = levels_of(rows)
    index, size = {}, 1
    for number, names in enumerate(levels):
        for level in names:
            index[number, level] = size
            size += 1
    cases = [active(row, levels, index) for row in rows]
    weights = logistic(cases, [int(row["Converted"]) for row in rows], size)
    seen = {column for case in cases for column in case}
    points, centre = {}, 0.0
    for number, names in enumerate(levels):
        mean = sum(weights[case[number + 1]] for case in cases) / len(cases)
        centre += mean
        for level in names:
            column = index[number, level]
            points[number, level] = round(POINTS_PER_LOG_ODDS * (weights[column] - mean)) if column in seen else 0
    return levels, points, round(EVEN_ODDS + POINTS_PER_LOG_ODDS * (weights[0] + centre))


def score(row, levels, points, base):
    index = {key: key for key in points}
    total = base + sum(points[key] for key in active(row, levels, index)[1:])
    return max(0, min(100, total))


def auc(scored):
    """The chance that a converted lead scores above one that did not; equals count half."""
    scored = sorted(scored)
    won = sum(outcome for _, outcome in scored)
    ranks, i = 0.0, 0
    while i < len(scored):
        j = i
        while j < len(scored) and scored[j][0] == scored[i][0]:
            j += 1
        ranks += sum(outcome for _, outcome in scored[i:j]) * (i + j + 1) / 2
        i = j
    return (ranks - won * (won + 1) / 2) / (won * (len(scored) - won))


def cross_validated(rows):
    scored = []
    for fold in range(FOLDS):
        levels, points, base = fit([row for i, row in enumerate(rows) if i % FOLDS != fold])
        scored += [(score(row, levels, points, base), int(row["Converted"])) for row in rows[fold::FOLDS]]
    return scored


def bands(scored):
    lines = []
    for (floor, name), ceiling in zip(BANDS, [101] + [floor for floor, _ in BANDS]):
        inside = [outcome for s, outcome in scored if floor <= s < ceiling]
        share = 100 * sum(inside) / max(1, len(inside))
        lines.append("%d to %d, %s: %d leads, %.1f %% converted" % (floor, ceiling - 1, name, len(inside), share))
    return lines


def document(rows, levels, points, base, about):
    spelling = {}
    for row in rows:
        for _, column, bounds, _ in FACTORS:
            spelling.setdefault((column, row[column].strip().lower()), row[column].strip())
    factors = []
    for number, (name, column, bounds, why) in enumerate(FACTORS):
        factor = {"name": name, "why": why, "unknown": points[number, "unknown"]}
        if bounds is None:
            factor["other"] = points[number, "other"]
            factor["values"] = {spelling[column, level]: points[number, level] for level in levels[number][2:]}
        else:
            factor["ranges"] = [{"upTo": bound, "points": points[number, i]} for i, bound in enumerate(bounds)]
            factor["ranges"].append({"upTo": None, "points": points[number, len(bounds)]})
        factors.append(factor)
    return {"version": 1, "about": about, "base": base, "factors": factors}


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    validated = cross_validated(rows)
    levels, points, base = fit(rows)
    own = [(score(row, levels, points, base), int(row["Converted"])) for row in rows]
    figures = ["area under the ROC curve: %.3f in %d-fold cross-validation, %.3f on the leads it was fitted on" % (
        auc(validated), FOLDS, auc(own))]
    figures += ["cross-validated, " + line for line in bands(validated)]
    print(*figures, sep="\n", file=sys.stderr)
    about = [
        "A score is the base plus the points of each factor, held between 0 and 100: 50 is an even chance to convert.",
        "A value that a factor does not list has its points for 'other', one that is not known those for 'unknown'.",
        "Whoever changes points by hand raises the version and says so here. docs/lead-scorecard.md tells the rest.",
        "Fitted by activities-lambda/src/fit/fit_lead_scorecard.py: a ridge logistic regression on %d leads of an" % len(rows)
        + " education company, of whom %.0f %% converted; %d points are one step of log-odds." % (
            100 * sum(int(row["Converted"]) for row in rows) / len(rows), POINTS_PER_LOG_ODDS),
        "Columns: " + ", ".join(column for _, column, _, _ in FACTORS) + ".",
    ] + [line[0].upper() + line[1:] + "." for line in figures]
    print(json.dumps(document(rows, levels, points, base, about), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
