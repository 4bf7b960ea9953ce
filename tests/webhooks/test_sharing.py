"""Whoever delivers shares the work: threads, services, and the command."""

from __future__ import annotations

import threading

from tests.events.ferry_talks import PILOTS, PORT, keep
from tests.storage.databases import Place, Serve
from tests.webhooks.desk import Desk
from tests.webhooks.receiver import Receiver


def test_two_services_share_the_work(serve: Serve, place: Place, receiver: Receiver) -> None:
    desk = Desk(serve)
    other = Desk(serve)
    for _ in range(3):
        desk.subscribe(receiver.url)
    for _ in range(10):
        keep(desk.client)
    failures: list[BaseException] = []

    def work(one: Desk) -> None:
        try:
            one.deliver()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(one,)) for one in (desk, other) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    desk.deliver()
    assert failures == []
    assert sorted(receiver.ids()) == sorted([*set(receiver.ids())] * 3)
    assert len(receiver.seen) == 30


def test_a_subscriber_that_does_not_answer_keeps_nobody_waiting(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve, webhook_attempts=1)
    dead = desk.subscribe("http://127.0.0.1:9/")
    alive = desk.subscribe(receiver.url)
    for _ in range(2):
        keep(desk.client)
    desk.deliver()
    assert len(receiver.seen) == 2
    assert {each["state"] for each in desk.deliveries(alive)} == {"delivered"}
    assert {each["last_failure"] for each in desk.deliveries(dead)} == {"connection"}


def test_threads_deliver_until_they_are_stopped(serve: Serve, receiver: Receiver) -> None:
    desk = Desk(serve)
    desk.subscribe(receiver.url)
    keep(desk.client, PORT, PILOTS)
    stop = threading.Event()
    threads = desk.client.application.extensions["deliverer"].run(stop, 2)
    waited = threading.Event()
    for _ in range(200):
        if len(receiver.seen) == 3 or waited.wait(0.05):
            break
    stop.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
    assert len(receiver.seen) == 3


def test_without_a_database_threads_wait(serve_empty: Serve) -> None:
    client = serve_empty()
    stop = threading.Event()
    threads = client.application.extensions["deliverer"].run(stop, 1)
    stop.wait(0.2)
    stop.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_the_command_delivers_what_is_due(desk: Desk, receiver: Receiver) -> None:
    desk.subscribe(receiver.url)
    keep(desk.client, PORT)
    ran = desk.client.application.test_cli_runner().invoke(args=["webhooks", "deliver", "--once"])
    assert (ran.exit_code, ran.output) == (0, "2 attempts made.\n")


def test_the_command_says_what_is_wrong_with_the_database(serve_empty: Serve) -> None:
    ran = serve_empty().application.test_cli_runner().invoke(args=["webhooks", "deliver", "--once"])
    assert ran.exit_code == 1
    assert "Error: " in ran.output
