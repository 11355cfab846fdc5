var n={};for(let e of document.querySelectorAll("[data-island]")){let t=n[e.dataset.island??""];t==null||t().then(s=>s.start(e)).catch(s=>console.error("island",e.dataset.island,s))}
