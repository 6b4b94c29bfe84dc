"""Extracts records on a Spark cluster: NDJSON and WET files in, Parquet partitions out.

    spark-submit extract.py --filter /opt/sandbox-extract-filter.mjs --schema records.sql --out out in/*.ndjson in/*.wet.gz

Executors need Node 20.19 or newer and the one file `dist/sandbox-extract-filter.mjs`, at the same absolute path on every machine.
`records.sql` is what `sandbox-extract schema --spark` prints. A line of NDJSON is `{ id, text | html | b64 | path, url?, charset?, date? }`.

    out/records/month=2025-12/   one row a document, nested as in the record's JSON
    out/money/month=2025-12/     one row an entry of a list, with the id of its document; so too for dates, quotes …
    out/errors/                  { id, error: { code, message } }: documents that could not be read
"""

import argparse
import gzip
import json
import re
import shlex

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

ENTITIES = ["dates", "money", "quantities", "officials", "organizations", "zones", "programs", "places", "laws", "quotes", "findings"]


def wet_lines(path: str, language: str | None):
    """The pages of a WET file as lines for the filter, one at a time; of one language (ISO 639-3) where the crawl names it."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        while version := file.readline():
            if not version.strip():
                continue
            headers = {}
            while (line := file.readline()).strip():
                name, _, value = line.decode("utf-8", "replace").partition(":")
                headers[name.strip().lower()] = value.strip()
            body = file.read(int(headers["content-length"]))
            spoken = headers.get("warc-identified-content-language", "").split(",")[0]
            if headers.get("warc-type") != "conversion" or (language and spoken and spoken != language):
                continue
            url = headers.get("warc-target-uri")
            yield json.dumps({"id": url, "url": url, "text": body.decode("utf-8", "replace")}, ensure_ascii=False)


def record_type(schema: str) -> str:
    """The columns of the table of records in what `schema --spark` prints, as `from_json` takes them, and the error of a filter's line."""
    columns = re.search(r"CREATE TABLE records \((.*?),\s*`month` STRING\s*\)", schema, re.DOTALL).group(1)
    return f"{columns}, `error` STRUCT<`code`: STRING, `message`: STRING>"


def extracted(spark: SparkSession, args: argparse.Namespace) -> DataFrame:
    """One row a document, parsed."""
    lines = spark.sparkContext.union(
        [spark.sparkContext.textFile(path, args.partitions) for path in args.inputs if not is_wet(path)]
        # an archive of a crawl is read where it is worked on, page by page: it is never in memory as a whole
        + [
            spark.sparkContext.parallelize([path], 1).flatMap(lambda path: wet_lines(path, args.language)).repartition(args.partitions)
            for path in args.inputs
            if is_wet(path)
        ]
    )
    # checkCode: without it Spark takes a filter that died for one that had no more to say
    piped = lines.pipe(shlex.join([args.node, args.filter, "--offsets", "codepoint"]), checkCode=True)
    rows = spark.createDataFrame(piped.map(lambda line: (line,)), "line STRING")
    parsed = rows.select(F.from_json("line", record_type(open(args.schema, encoding="utf-8").read())).alias("r")).select("r.*")
    month = F.regexp_extract(F.coalesce("published.value", F.lit("")), r"^\d{4}-\d\d", 0)
    return parsed.withColumn("month", F.when(month != "", month).otherwise("unknown"))


def is_wet(path: str) -> bool:
    return path.endswith((".wet", ".wet.gz"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="+", help="NDJSON files or folders (any Hadoop path), WET files (a path that executors see)")
    parser.add_argument("--filter", required=True, help="sandbox-extract-filter.mjs, an absolute path on the executors")
    parser.add_argument("--node", default="/usr/bin/node", help="an absolute path on the executors: they inherit no PATH")
    parser.add_argument("--schema", required=True, help="what `sandbox-extract schema --spark` prints")
    parser.add_argument("--out", required=True)
    parser.add_argument("--partitions", type=int, default=None, help="one filter runs for each; default: as many as Spark has cores")
    parser.add_argument("--language", default="kor", help="of WET pages; '' for all")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("sandbox-extract").getOrCreate()
    args.partitions = args.partitions or spark.sparkContext.defaultParallelism
    rows = extracted(spark, args).cache()
    rows.where("error IS NOT NULL").select("id", "error").write.mode("overwrite").json(f"{args.out}/errors")
    records = rows.where("error IS NULL").drop("error")
    records.write.mode("overwrite").partitionBy("month").parquet(f"{args.out}/records")
    for name in ENTITIES:
        entries = records.select("month", F.col("id").alias("article_id"), F.posexplode(name).alias("position", "entry"))
        entries.select("month", "article_id", "position", "entry.*").write.mode("overwrite").partitionBy("month").parquet(f"{args.out}/{name}")
    spark.stop()


if __name__ == "__main__":
    main()
