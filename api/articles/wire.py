"""Between the wire and the reading of articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.articles.accounts import ArticleAccount, accounts_of
from api.identity import article_id
from api.wire import Json, signature
from comparison import Article, Attributed, Attribution, EngineDescription, Excerpt


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article that has been taken apart by ``engine``."""

    article: Article
    engine: EngineDescription
    attributed: Attributed


def article(loaded: Mapping[str, Any]) -> Article:
    """The article that ``loaded``, the outcome of the request's schema, states."""
    return Article(**loaded)


def attribution_answer(read: ArticleRead) -> Json:
    """The body of a 200 answer, its keys in the order in which the contract shows them."""
    accounts = accounts_of(read.article, read.attributed)
    return {
        "id": _id(read),
        "engine": signature(read.engine),
        "attributions": [_attribution(each) for each in read.attributed.attributions],
        "accounts": [_account(each, read.article) for each in accounts],
        "origins": [_origin(each) for each in accounts],
    }


def _id(read: ArticleRead) -> str:
    given = {
        "text": read.article.text,
        "title": read.article.title,
        "published_at": read.article.published_at,
        "url": read.article.url,
        "language": read.article.language,
        "outlet": read.article.outlet,
    }
    members = {name: value for name, value in given.items() if value is not None}
    return article_id(members, (read.engine.version, read.engine.configuration, read.engine.encoder or ""))


def _attribution(item: Attribution) -> Json:
    return {
        "speaker": item.speaker,
        "mentions": [_excerpt(each) for each in item.mentions],
        "kind": item.kind,
        "quote": _excerpt(item.quote),
        "cue": item.cue and _excerpt(item.cue),
        "utterance": item.utterance,
        "on_behalf_of": item.on_behalf_of,
        "effect": item.effect,
        "denied": item.denied,
        "confidence": item.confidence,
    }


def _excerpt(excerpt: Excerpt) -> Json:
    return {"start": excerpt.start, "end": excerpt.end, "text": excerpt.text}


def _account(account: ArticleAccount, article: Article) -> Json:
    """A member of ``accounts`` of POST /v1/comparisons."""
    published = article.published_at
    members = {
        "id": account.id,
        "party": account.party,
        "speaker": account.speaker,
        "quoted_by": account.quoted_by,
        "channel": "article",
        "published_at": published and published.isoformat(),
        "url": article.url,
        "language": article.language,
        "text": account.content.text,
    }
    return {name: value for name, value in members.items() if value is not None}


def _origin(account: ArticleAccount) -> Json:
    content = account.content
    return {
        "account": account.id,
        "narration": content.narration,
        "passages": [
            {"start": start, "end": end, "offset": offset}
            for (start, end), offset in zip(content.passages, content.offsets, strict=True)
        ],
    }
